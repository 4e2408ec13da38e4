CREATE TABLE `goal` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`words_sealed` text NOT NULL,
	`status` text NOT NULL,
	`is_shared` integer NOT NULL,
	`shared_at` integer,
	`begun_by` text NOT NULL,
	`closing_sealed` text,
	`reviewed_at` integer,
	`ended_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `goal_open` ON `goal` (`clinic_id`,`patient_id`,`is_shared`,`id`) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX `goal_ended` ON `goal` (`clinic_id`,`patient_id`,`ended_at`,`id`) WHERE ended_at is not null;--> statement-breakpoint
CREATE TABLE `goal_change` (
	`clinic_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`kind` text NOT NULL,
	`by_id` text,
	`words_sealed` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `goal_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `goal_change_time` ON `goal_change` (`clinic_id`,`goal_id`,`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `goal_change_own` ON `goal_change` (`clinic_id`,`patient_id`,`changed_at`,`id`);--> statement-breakpoint
CREATE TABLE `goal_step` (
	`clinic_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`place` integer NOT NULL,
	`words_sealed` text NOT NULL,
	`state` text NOT NULL,
	`line_sealed` text,
	`moved_at` integer,
	`task_id` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `goal_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `goal_step_task` ON `goal_step` (`clinic_id`,`task_id`) WHERE task_id is not null;--> statement-breakpoint
CREATE INDEX `goal_step_own` ON `goal_step` (`clinic_id`,`patient_id`,`moved_at`,`id`);