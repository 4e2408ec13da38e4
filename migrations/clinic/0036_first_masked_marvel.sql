CREATE TABLE `pix_by_mail` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`wanted_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`)
);
