/**
 * The schema for PostgreSQL, made of the one for SQLite: the same tables. What SQLite gives by itself, such as the order
 * in which rows were written, is a column there: a comment `/// On PostgreSQL: …` in the schema says which.
 */
export function postgresqlSchema(sqliteSchema) {
  return sqliteSchema
    .replace(/output( *)= "[^"]*"/, 'output$1= "./prisma-postgresql"')
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replaceAll('/// On PostgreSQL: ', '');
}
