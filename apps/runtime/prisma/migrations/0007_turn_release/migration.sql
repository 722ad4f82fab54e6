-- AlterTable
ALTER TABLE "Turn" ADD COLUMN "release" TEXT;
