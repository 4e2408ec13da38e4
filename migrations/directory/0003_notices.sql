CREATE TABLE `cron_run` (
	`job` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`took_ms` integer NOT NULL,
	`done` integer NOT NULL,
	`error` text,
	`succeeded_at` integer
);
--> statement-breakpoint
CREATE TABLE `contact_code` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`phone` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `contact_code_account` ON `contact_code` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `contact_code_expiry` ON `contact_code` (`expires_at`);--> statement-breakpoint
ALTER TABLE `account` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `account` ADD `phone_verified_at` integer;--> statement-breakpoint
CREATE INDEX `mail_age` ON `mail` (`created_at`);