CREATE TABLE `clinic_logo` (
	`clinic_id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`content` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clinic_logo_digest` ON `clinic_logo` (`digest`);--> statement-breakpoint
CREATE TABLE `announcement` (
	`id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`roles` text NOT NULL,
	`clinic_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `announcement_end` ON `announcement` (`ends_at`);--> statement-breakpoint
CREATE TABLE `clinic_profile` (
	`clinic_id` text PRIMARY KEY NOT NULL,
	`address` text,
	`hours` text,
	`zone` text NOT NULL,
	`phone` text,
	`email` text,
	`invitation_text` text,
	`branches` text DEFAULT '[]' NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `clinic` ADD `sort_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `clinic` ADD `closing_at` integer;--> statement-breakpoint
ALTER TABLE `clinic` ADD `closes_at` integer;--> statement-breakpoint
ALTER TABLE `clinic` ADD `flags` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `clinic` ADD `members` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `clinic_name` ON `clinic` (`sort_name`,`id`);--> statement-breakpoint
-- As `fold` does it, as far as Portuguese names need.
UPDATE `clinic` SET `sort_name` = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(`name`), 'á', 'a'), 'à', 'a'), 'â', 'a'), 'ã', 'a'), 'é', 'e'), 'ê', 'e'), 'í', 'i'), 'ó', 'o'), 'ô', 'o'), 'õ', 'o'), 'ú', 'u'), 'ç', 'c'), 'Á', 'a'), 'Â', 'a'), 'Ã', 'a'), 'É', 'e'), 'Ê', 'e'), 'Í', 'i'), 'Ó', 'o'), 'Ô', 'o'), 'Õ', 'o'), 'Ú', 'u'), 'Ç', 'c');
--> statement-breakpoint
UPDATE `clinic` SET `members` = (SELECT count(*) FROM `membership` WHERE `membership`.`clinic_id` = `clinic`.`id`);
