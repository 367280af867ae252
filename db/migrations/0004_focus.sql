-- The catalog, version 1.3: the point of a picture that must stay in sight, wherever it is cropped.

-- Shares of the upright picture's width and height. Null: nobody said; it also lets older edits be taken back.
alter table photo add column focus_x real check (focus_x between 0 and 1);
alter table photo add column focus_y real check (focus_y between 0 and 1);

update catalog_meta set value = '3' where name = 'minor';
