CREATE TABLE `ai_problem` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`result_id` text NOT NULL,
	`feature` text NOT NULL,
	`patient_id` text NOT NULL,
	`reported_by` text NOT NULL,
	`reason` text NOT NULL,
	`words_sealed` text,
	`model` text NOT NULL,
	`reported_at` integer NOT NULL,
	`seen_by` text,
	`seen_at` integer,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ai_problem_one` ON `ai_problem` (`clinic_id`,`reported_by`,`result_id`);--> statement-breakpoint
CREATE INDEX `ai_problem_patient` ON `ai_problem` (`clinic_id`,`patient_id`,`id`);--> statement-breakpoint
CREATE INDEX `ai_problem_open` ON `ai_problem` (`clinic_id`,`reported_at`) WHERE "ai_problem"."seen_at" is null;--> statement-breakpoint
ALTER TABLE `ai_use` ADD `tokens_out` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `model_ask_note_age` ON `model_ask` (`created_at`) WHERE "model_ask"."feature" = 'note';