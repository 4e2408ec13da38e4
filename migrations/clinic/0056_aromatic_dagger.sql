ALTER TABLE `import_file` ADD `tied` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `import_file` ADD `unknown` text;--> statement-breakpoint
ALTER TABLE `import_row` ADD `person_id` text;--> statement-breakpoint
ALTER TABLE `import_row` ADD `appointment_id` text;