CREATE TABLE `manual_refund` (
	`charge_id` text PRIMARY KEY NOT NULL,
	`clinic_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE INDEX `manual_refund_waiting` ON `manual_refund` (`asked_at`) WHERE done_at is null;--> statement-breakpoint
CREATE TABLE `money_reader` (
	`clinic_id` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`clinic_id`, `account_id`)
);
--> statement-breakpoint
CREATE INDEX `money_reader_account` ON `money_reader` (`account_id`);--> statement-breakpoint
ALTER TABLE `subscription` ADD `started_at` integer;--> statement-breakpoint
ALTER TABLE `subscription` ADD `dunned` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `subscription` ADD `dunned_since_at` integer;--> statement-breakpoint
CREATE INDEX `subscription_past_due` ON `subscription` (`clinic_id`) WHERE state = 'past_due';--> statement-breakpoint
CREATE INDEX `subscription_term` ON `subscription` (`period_end_at`) WHERE state = 'active';