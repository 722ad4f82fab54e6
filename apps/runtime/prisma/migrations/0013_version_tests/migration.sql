-- AlterTable
ALTER TABLE "FlowVersion" ADD COLUMN "tests" TEXT;
