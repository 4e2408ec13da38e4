CREATE TABLE `task_series` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`exercise` text,
	`title_sealed` text NOT NULL,
	`words_sealed` text NOT NULL,
	`freq` text NOT NULL,
	`weekdays` text NOT NULL,
	`first_day` text NOT NULL,
	`hour` text,
	`count` integer,
	`until` text,
	`reminds` integer NOT NULL,
	`through` text NOT NULL,
	`ended_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `task_series_due` ON `task_series` (`through`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `task_series_pair` ON `task_series` (`clinic_id`,`patient_id`,`psychologist_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `task` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`exercise` text,
	`title_sealed` text NOT NULL,
	`words_sealed` text NOT NULL,
	`status` text NOT NULL,
	`series_id` text,
	`day` text,
	`hour` text,
	`due_at` integer,
	`due_order` integer GENERATED ALWAYS AS (coalesce(due_at, 9007199254740991)) VIRTUAL,
	`next_reminder_at` integer,
	`given_at` integer NOT NULL,
	`answered_at` integer,
	`answer_sealed` text,
	`reason_sealed` text,
	`comment_sealed` text,
	`commented_at` integer,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `task_day_of_series` ON `task` (`clinic_id`,`series_id`,`day`) WHERE series_id is not null;--> statement-breakpoint
CREATE INDEX `task_waiting` ON `task` (`clinic_id`,`patient_id`,`due_order`,`id`) WHERE status in ('open', 'partly');--> statement-breakpoint
CREATE INDEX `task_answered` ON `task` (`clinic_id`,`patient_id`,`answered_at`,`id`) WHERE answered_at is not null;--> statement-breakpoint
CREATE INDEX `task_answered_pair` ON `task` (`clinic_id`,`patient_id`,`psychologist_id`,`answered_at`,`id`) WHERE answered_at is not null;--> statement-breakpoint
CREATE INDEX `task_own` ON `task` (`clinic_id`,`patient_id`,`given_at`,`id`) WHERE status <> 'withdrawn';--> statement-breakpoint
CREATE INDEX `task_pair` ON `task` (`clinic_id`,`patient_id`,`psychologist_id`,`given_at`,`id`) WHERE status <> 'withdrawn';--> statement-breakpoint
CREATE INDEX `task_hers` ON `task` (`clinic_id`,`psychologist_id`,`given_at`,`id`) WHERE status <> 'withdrawn';--> statement-breakpoint
CREATE INDEX `task_reminder` ON `task` (`next_reminder_at`) WHERE next_reminder_at is not null;