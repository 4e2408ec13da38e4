ALTER TABLE `legal_hold` ADD `review_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `legal_hold` ADD `remind_at` integer;--> statement-breakpoint
ALTER TABLE `legal_hold` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `legal_hold_review` ON `legal_hold` (`review_at`,`id`) WHERE lifted_at is null;--> statement-breakpoint
-- Holds of before: half a year from the day they were placed (review-terms.ts).
UPDATE `legal_hold` SET `review_at` = `placed_at` + 15778800000, `remind_at` = `placed_at` + 14569200000;
