CREATE TABLE `telehealth_waiver` (
	`clinic_id` text NOT NULL,
	`appointment_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`kinds` text NOT NULL,
	`waived_by` text NOT NULL,
	`waived_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `appointment_id`, `patient_id`)
);
--> statement-breakpoint
CREATE TABLE `telehealth_wait` (
	`clinic_id` text NOT NULL,
	`appointment_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`since_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `appointment_id`, `patient_id`)
);
--> statement-breakpoint
CREATE INDEX `telehealth_wait_hers` ON `telehealth_wait` (`clinic_id`,`psychologist_id`,`since_at`);