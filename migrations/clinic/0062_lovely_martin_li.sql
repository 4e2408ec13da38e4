CREATE TABLE `practice_done` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`exercise` text NOT NULL,
	`seconds` integer,
	`before` integer,
	`after` integer,
	`done_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `practice_done_own` ON `practice_done` (`clinic_id`,`patient_id`,`done_at`,`id`);--> statement-breakpoint
CREATE TABLE `practice_tally` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`exercise` text NOT NULL,
	`times` integer NOT NULL,
	`told_times` integer NOT NULL,
	`gain` integer NOT NULL,
	`is_favourite` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`, `exercise`)
);
