/** How many timers, requests and deliveries there still are. */
export async function leftToDo(ask) {
  const [row] = await ask(
    `SELECT (SELECT count(*) FROM "Timer") + (SELECT count(*) FROM "Request") +
       (SELECT count(*) FROM "Delivery" WHERE "state" = 'pending') AS "left"`,
  );
  return Number(row.left);
}
