CREATE TABLE `restore_drill` (
	`id` text PRIMARY KEY NOT NULL,
	`tried_at` integer NOT NULL,
	`taken_at` integer NOT NULL,
	`took_ms` integer NOT NULL,
	`whole` integer NOT NULL,
	`problem` text,
	`rows` integer NOT NULL,
	`objects` integer NOT NULL,
	`files` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `restore_drill_age` ON `restore_drill` (`tried_at`);