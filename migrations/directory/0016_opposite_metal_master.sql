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
