-- CreateTable
CREATE TABLE "LanguageThresholds" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT,
    "revision" INTEGER NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL
);
