-- AlterTable
ALTER TABLE "Flow" ADD COLUMN     "changedBy" TEXT NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "FlowVersion" ADD COLUMN     "changedBy" TEXT;
