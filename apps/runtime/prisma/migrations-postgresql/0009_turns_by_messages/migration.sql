-- A chat's turns are found by its messages, and those without any by a table of their own. No foreign keys: to delete a
-- batch, every turn was searched for one that is in it.
ALTER TABLE "Turn" DROP CONSTRAINT "Turn_batchId_fkey";

-- DropForeignKey
ALTER TABLE "Turn" DROP CONSTRAINT "Turn_conversationId_fkey";

-- DropIndex
DROP INDEX "Turn_conversationId_idx";

-- CreateTable
CREATE TABLE "SilentTurn" (
    "turnId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "seq" INTEGER,

    CONSTRAINT "SilentTurn_pkey" PRIMARY KEY ("turnId")
);

-- CreateIndex
CREATE INDEX "SilentTurn_conversationId_idx" ON "SilentTurn"("conversationId");

-- AddForeignKey
ALTER TABLE "SilentTurn" ADD CONSTRAINT "SilentTurn_turnId_fkey" FOREIGN KEY ("turnId") REFERENCES "Turn"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SilentTurn" ADD CONSTRAINT "SilentTurn_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "SilentTurn" SELECT t."id", t."conversationId", NULL FROM "Turn" t
    WHERE NOT EXISTS (SELECT 1 FROM "Message" m WHERE m."turnId" = t."id");

-- What was noted of a chat goes with it: all notes were searched.
CREATE INDEX "Notice_conversationId_idx" ON "Notice"("conversationId");
