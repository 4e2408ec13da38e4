CREATE TABLE `telehealth_call` (
	`clinic_id` text NOT NULL,
	`appointment_id` text NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`failed_at` integer,
	`failed_by` text,
	PRIMARY KEY(`clinic_id`, `appointment_id`)
);
--> statement-breakpoint
CREATE TABLE `telehealth_consent` (
	`clinic_id` text NOT NULL,
	`appointment_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`answer` text NOT NULL,
	`words` integer NOT NULL,
	`said_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `appointment_id`, `patient_id`)
);
--> statement-breakpoint
CREATE INDEX `telehealth_consent_own` ON `telehealth_consent` (`clinic_id`,`patient_id`,`appointment_id`);--> statement-breakpoint
CREATE TABLE `telehealth_guest` (
	`clinic_id` text NOT NULL,
	`appointment_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`patient_id` text NOT NULL,
	`name_sealed` text NOT NULL,
	`invited_by` text NOT NULL,
	`invited_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `appointment_id`)
);
