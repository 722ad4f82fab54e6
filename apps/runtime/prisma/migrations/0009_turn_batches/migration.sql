-- CreateTable
CREATE TABLE "TurnBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "records" BLOB NOT NULL
);

-- Turns that were stored one by one become batches of one. Their records stay as they are, not compressed: the reader
-- knows them by their first byte.
INSERT INTO "TurnBatch" ("id", "records") SELECT "id", CAST(json_array(json_object(
    'event', json("event"), 'stateBefore', json("stateBefore"), 'stateAfter', json("stateAfter"),
    'trace', json("trace"), 'timings', json("timings"), 'answer', json("answer"))) AS BLOB) FROM "Turn";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Turn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channelId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "release" TEXT,
    "unansweredAt" TEXT,
    "unansweredText" TEXT,
    "unansweredLocale" TEXT,
    "at" TEXT NOT NULL,
    CONSTRAINT "Turn_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "TurnBatch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Turn_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Turn" ("at", "channelId", "conversationId", "externalId", "id", "release", "unansweredAt", "batchId", "place", "unansweredText", "unansweredLocale")
  SELECT "at", "channelId", "conversationId", "externalId", "id", "release", "unansweredAt", "id", 0,
    CASE WHEN "unansweredAt" IS NOT NULL THEN substr("event" ->> '$.body.text', 1, 500) END,
    CASE WHEN "unansweredAt" IS NOT NULL THEN coalesce("event" ->> '$.facts.understood.language', "event" ->> '$.facts.customer.locale') END
  FROM "Turn";
DROP TABLE "Turn";
ALTER TABLE "new_Turn" RENAME TO "Turn";
CREATE INDEX "Turn_conversationId_idx" ON "Turn"("conversationId");
CREATE INDEX "Turn_unansweredAt_idx" ON "Turn"("unansweredAt");
CREATE UNIQUE INDEX "Turn_channelId_externalId_key" ON "Turn"("channelId", "externalId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
