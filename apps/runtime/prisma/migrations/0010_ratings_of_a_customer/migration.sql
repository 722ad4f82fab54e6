-- CreateIndex
CREATE INDEX "Rating_customerId_at_idx" ON "Rating"("customerId", "at");
