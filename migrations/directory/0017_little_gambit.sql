ALTER TABLE `clinic` ADD `members` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `clinic` SET `members` = (SELECT count(*) FROM `membership` WHERE `membership`.`clinic_id` = `clinic`.`id`);
