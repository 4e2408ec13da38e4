CREATE TABLE `calendar_feed` (
	`clinic_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `psychologist_id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_secret` ON `calendar_feed` (`clinic_id`,`secret_hash`);