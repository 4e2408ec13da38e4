CREATE TABLE `clinic_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`clinic_id` text NOT NULL,
	`tbl` text NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `clinic_change_clinic` ON `clinic_change` (`clinic_id`,`seq`);--> statement-breakpoint
CREATE TABLE `clinic_fence` (
	`clinic_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`relocation_id` text NOT NULL,
	`turn` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `clinic_stage` (
	`clinic_id` text NOT NULL,
	`tbl` text NOT NULL,
	`key` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`clinic_id`, `tbl`, `key`)
);
