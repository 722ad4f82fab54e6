-- AlterTable
ALTER TABLE "Channel" ADD COLUMN "deliverySecret" TEXT;
ALTER TABLE "Channel" ADD COLUMN "deliveryUrl" TEXT;

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conversationId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "author" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "lastError" TEXT,
    "doneAt" TEXT
);

-- CreateIndex
CREATE INDEX "Delivery_channelId_state_nextAt_idx" ON "Delivery"("channelId", "state", "nextAt");

-- CreateIndex
CREATE INDEX "Delivery_conversationId_state_seq_idx" ON "Delivery"("conversationId", "state", "seq");
