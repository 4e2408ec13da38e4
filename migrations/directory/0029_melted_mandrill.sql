CREATE TABLE `step_reset` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`proof` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `step_reset_open` ON `step_reset` (`account_id`) WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX `step_reset_due` ON `step_reset` (`due_at`) WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX `step_reset_account` ON `step_reset` (`account_id`,`id`);