CREATE TABLE `erasure` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`state` text NOT NULL,
	`token_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`next_try_at` integer,
	`waits_for` text,
	`held` text,
	`email` text,
	`ended_at` integer,
	`certificate` text,
	`certificate_hash` text,
	`taken_at` integer,
	`kept_until_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `erasure_token` ON `erasure` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `erasure_open` ON `erasure` (`account_id`) WHERE state in ('asked', 'running');--> statement-breakpoint
CREATE INDEX `erasure_account` ON `erasure` (`account_id`);--> statement-breakpoint
CREATE INDEX `erasure_due` ON `erasure` (`next_try_at`) WHERE next_try_at is not null;--> statement-breakpoint
CREATE INDEX `mail_erasure` ON `mail` (`subject_id`) WHERE template = 'erasure_done';