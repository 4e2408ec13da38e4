CREATE TABLE `model_ask` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`feature` text NOT NULL,
	`patient_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`about` text NOT NULL,
	`sources` text DEFAULT '[]' NOT NULL,
	`status` text NOT NULL,
	`asked_sealed` text,
	`text_sealed` text,
	`reason` text,
	`model` text,
	`prompt_version` integer NOT NULL,
	`content_blind` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`helpful` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `model_ask_about` ON `model_ask` (`clinic_id`,`patient_id`,`asked_by`,`feature`,`about`);--> statement-breakpoint
CREATE INDEX `model_ask_patient` ON `model_ask` (`clinic_id`,`patient_id`,`id`);