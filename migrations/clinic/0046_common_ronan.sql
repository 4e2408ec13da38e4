ALTER TABLE `appointment` ADD `place` text;--> statement-breakpoint
ALTER TABLE `appointment_series` ADD `place` text;