-- AlterTable
ALTER TABLE "FlowVersion" ADD COLUMN "liveAt" TEXT;
ALTER TABLE "FlowVersion" ADD COLUMN "liveBy" TEXT;
