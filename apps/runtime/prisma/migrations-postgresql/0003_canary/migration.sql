-- AlterTable
ALTER TABLE "Flow" ADD COLUMN     "canaryShare" INTEGER,
ADD COLUMN     "canaryVersionId" TEXT;

-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "canary" TEXT;

-- CreateTable
CREATE TABLE "CanaryTurn" (
    "turnId" TEXT NOT NULL,
    "flowId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "unanswered" INTEGER NOT NULL,
    "at" TEXT NOT NULL,

    CONSTRAINT "CanaryTurn_pkey" PRIMARY KEY ("turnId","flowId")
);

-- CreateTable
CREATE TABLE "FlowDeed" (
    "id" TEXT NOT NULL,
    "flowId" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "number" INTEGER,
    "note" TEXT NOT NULL,

    CONSTRAINT "FlowDeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CanaryTurn_flowId_versionId_at_idx" ON "CanaryTurn"("flowId", "versionId", "at");

-- CreateIndex
CREATE INDEX "CanaryTurn_conversationId_idx" ON "CanaryTurn"("conversationId");

-- CreateIndex
CREATE INDEX "FlowDeed_flowId_at_idx" ON "FlowDeed"("flowId", "at");
