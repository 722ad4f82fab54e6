-- CreateTable
CREATE TABLE "Erasure" (
    "customerId" TEXT NOT NULL,
    "at" TEXT NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("customerId")
);

-- CreateIndex
CREATE INDEX "ShopEvent_channelId_conversation_idx" ON "ShopEvent"("channelId", "conversation");
