-- CreateTable
CREATE TABLE "Erasure" (
    "customerId" TEXT NOT NULL PRIMARY KEY,
    "at" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "ShopEvent_channelId_conversation_idx" ON "ShopEvent"("channelId", "conversation");
