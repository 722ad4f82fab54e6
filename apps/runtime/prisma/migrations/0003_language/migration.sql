-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN "language" TEXT;

-- AlterTable
ALTER TABLE "Turn" ADD COLUMN "unansweredAt" TEXT;

-- CreateTable
CREATE TABLE "Intent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "names" TEXT NOT NULL,
    "examples" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT,
    "removedAt" TEXT
);

-- CreateTable
CREATE TABLE "FaqEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questions" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "buttons" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT,
    "removedAt" TEXT
);

-- CreateTable
CREATE TABLE "LanguageVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "base" TEXT NOT NULL,
    "model" TEXT,
    "author" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "CustomerContact" (
    "customerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" TEXT NOT NULL,

    PRIMARY KEY ("customerId", "kind", "value"),
    CONSTRAINT "CustomerContact_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Intent_removedAt_position_idx" ON "Intent"("removedAt", "position");

-- CreateIndex
CREATE INDEX "FaqEntry_removedAt_position_idx" ON "FaqEntry"("removedAt", "position");

-- CreateIndex
CREATE UNIQUE INDEX "LanguageVersion_number_key" ON "LanguageVersion"("number");

-- CreateIndex
CREATE INDEX "Turn_unansweredAt_idx" ON "Turn"("unansweredAt");
