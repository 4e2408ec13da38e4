CREATE TABLE `clinic_week` (
	`clinic_id` text NOT NULL,
	`monday` text NOT NULL,
	`held` integer NOT NULL,
	`missed` integer NOT NULL,
	`cancelled` integer NOT NULL,
	`unsaid` integer NOT NULL,
	`ahead` integer NOT NULL,
	`counted_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `monday`)
);
