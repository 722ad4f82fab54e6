-- CreateTable
CREATE TABLE "PlannedPublish" (
    "flowId" TEXT NOT NULL PRIMARY KEY,
    "dueAt" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "wanted" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "failure" TEXT
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "flowId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "answeredBy" TEXT,
    "answer" TEXT,
    "answeredAt" TEXT
);

-- CreateIndex
CREATE INDEX "PlannedPublish_dueAt_idx" ON "PlannedPublish"("dueAt");

-- CreateIndex
CREATE INDEX "Review_flowId_createdAt_idx" ON "Review"("flowId", "createdAt");
