CREATE TABLE `plain_version` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`document_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`text_sealed` text NOT NULL,
	`model` text NOT NULL,
	`prompt_version` integer NOT NULL,
	`made_at` integer NOT NULL,
	`is_edited` integer NOT NULL,
	`accepted_by` text NOT NULL,
	`accepted_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `document_id`)
);
--> statement-breakpoint
CREATE INDEX `plain_version_patient` ON `plain_version` (`clinic_id`,`patient_id`,`document_id`);--> statement-breakpoint
ALTER TABLE `ai_problem` ADD `prompt_version` integer DEFAULT 0 NOT NULL;