-- AlterTable
ALTER TABLE "Release" ADD COLUMN "running" TEXT;
