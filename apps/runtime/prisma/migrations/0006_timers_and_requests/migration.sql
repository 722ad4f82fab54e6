-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN "heardAt" TEXT;

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN "owner" TEXT;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN "content" TEXT;

-- CreateTable
CREATE TABLE "Release" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" TEXT NOT NULL,
    "flows" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ScheduleMoment" (
    "flowId" TEXT NOT NULL,
    "node" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "cursor" TEXT,

    PRIMARY KEY ("flowId", "node")
);

-- CreateTable
CREATE TABLE "CustomerField" (
    "customerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("customerId", "name"),
    CONSTRAINT "CustomerField_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Timer" (
    "conversationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("conversationId", "id")
);

-- CreateTable
CREATE TABLE "Request" (
    "wait" TEXT NOT NULL PRIMARY KEY,
    "conversationId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conversationId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TEXT,
    "doneAt" TEXT,
    "failure" TEXT
);

-- CreateTable
CREATE TABLE "Rating" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conversationId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "comment" TEXT,
    "at" TEXT NOT NULL
);

-- AlterTable
ALTER TABLE "Channel" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'api';

-- AlterTable
ALTER TABLE "Customer" ADD COLUMN "visits" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Customer" ADD COLUMN "lastVisit" TEXT;

-- AlterTable
ALTER TABLE "FlowVersion" ADD COLUMN "running" TEXT NOT NULL DEFAULT 'finish';

-- CreateIndex
CREATE INDEX "Release_createdAt_idx" ON "Release"("createdAt");

-- CreateIndex
CREATE INDEX "Timer_at_idx" ON "Timer"("at");

-- CreateIndex
CREATE INDEX "Notice_nextAt_idx" ON "Notice"("nextAt");

-- CreateIndex
CREATE INDEX "Notice_by_doneAt_createdAt_idx" ON "Notice"("by", "doneAt", "createdAt");

-- CreateIndex
CREATE INDEX "Rating_at_idx" ON "Rating"("at");

-- The newest message of a chat is the nearest that is known to when its customer wrote last.
UPDATE "Conversation" SET "heardAt" = "lastAt" WHERE "received" > 0;
