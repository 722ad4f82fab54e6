-- AlterTable
ALTER TABLE "Order" ADD COLUMN "changedAt" TEXT;

-- CreateTable
CREATE TABLE "ShopSettings" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "settings" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Secret" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Product" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "names" TEXT NOT NULL,
    "price" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "image" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "stock" INTEGER,
    "position" INTEGER NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ShopEvent" (
    "channelId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TEXT NOT NULL,

    PRIMARY KEY ("channelId", "externalId")
);

-- CreateIndex
CREATE INDEX "Product_position_idx" ON "Product"("position");
