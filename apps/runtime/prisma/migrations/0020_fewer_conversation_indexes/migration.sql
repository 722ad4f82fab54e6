-- DropIndex
DROP INDEX "Conversation_customerId_lastAt_idx";

-- DropIndex
DROP INDEX "Conversation_lastAt_id_idx";

-- CreateIndex
CREATE INDEX "Conversation_customerId_idx" ON "Conversation"("customerId");
