CREATE TABLE `sealed_letter` (
	`clinic_id` text NOT NULL,
	`week` text NOT NULL,
	`notes` text NOT NULL,
	`written_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `week`)
);
