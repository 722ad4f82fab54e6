-- A chat's turns are found by its messages, and those without any by a table of their own. No foreign keys: to delete a
-- batch, every turn was searched for one that is in it.
CREATE TABLE "SilentTurn" (
    "turnId" TEXT NOT NULL PRIMARY KEY,
    "conversationId" TEXT NOT NULL,
    "seq" INTEGER,
    CONSTRAINT "SilentTurn_turnId_fkey" FOREIGN KEY ("turnId") REFERENCES "Turn" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SilentTurn_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

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
    "at" TEXT NOT NULL
);
INSERT INTO "new_Turn" ("at", "batchId", "channelId", "conversationId", "externalId", "id", "place", "release") SELECT "at", "batchId", "channelId", "conversationId", "externalId", "id", "place", "release" FROM "Turn";
DROP TABLE "Turn";
ALTER TABLE "new_Turn" RENAME TO "Turn";
CREATE UNIQUE INDEX "Turn_channelId_externalId_key" ON "Turn"("channelId", "externalId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "SilentTurn_conversationId_idx" ON "SilentTurn"("conversationId");

INSERT INTO "SilentTurn" SELECT t."id", c."id", NULL FROM "Turn" t JOIN "Conversation" c ON c."id" = t."conversationId"
    WHERE t."id" NOT IN (SELECT "turnId" FROM "Message" WHERE "turnId" IS NOT NULL);

-- What was noted of a chat goes with it: all notes were searched.
CREATE INDEX "Notice_conversationId_idx" ON "Notice"("conversationId");
