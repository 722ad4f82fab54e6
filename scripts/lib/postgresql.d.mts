export function hasPostgresql(): Promise<boolean>;
