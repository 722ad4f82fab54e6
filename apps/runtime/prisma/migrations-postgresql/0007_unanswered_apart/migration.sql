-- Few turns are unanswered and few messages are an agent's, but an index has an entry for every row.
CREATE TABLE "Unanswered" (
    "turnId" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "locale" TEXT,

    CONSTRAINT "Unanswered_pkey" PRIMARY KEY ("turnId")
);
CREATE INDEX "Unanswered_at_idx" ON "Unanswered"("at");
ALTER TABLE "Unanswered" ADD CONSTRAINT "Unanswered_turnId_fkey" FOREIGN KEY ("turnId") REFERENCES "Turn"("id") ON DELETE CASCADE ON UPDATE CASCADE;
INSERT INTO "Unanswered" SELECT "id", "unansweredAt", coalesce("unansweredText", ''), "unansweredLocale"
    FROM "Turn" WHERE "unansweredAt" IS NOT NULL;

DROP INDEX "Turn_unansweredAt_idx";
ALTER TABLE "Turn" DROP COLUMN "unansweredAt", DROP COLUMN "unansweredText", DROP COLUMN "unansweredLocale";

-- The id of an agent's message is made of the number that the browser gave it.
DROP INDEX "Message_conversationId_clientMessageId_key";
ALTER TABLE "Message" DROP COLUMN "clientMessageId";
