ALTER TABLE `member` ADD `held_at` integer;--> statement-breakpoint
CREATE INDEX `member_held` ON `member` (`clinic_id`,`id`) WHERE held_at is not null;