CREATE TABLE `clinic_month` (
	`clinic_id` text NOT NULL,
	`month` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`held` integer NOT NULL,
	`missed` integer NOT NULL,
	`cancelled` integer NOT NULL,
	`open` integer NOT NULL,
	`patients` integer NOT NULL,
	`counted_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `month`, `psychologist_id`)
);
--> statement-breakpoint
CREATE TABLE `report` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`content_sealed` text NOT NULL,
	`created_at` integer NOT NULL,
	`shared_at` integer,
	`opened_at` integer,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `report_own` ON `report` (`clinic_id`,`patient_id`,`created_at`,`id`);