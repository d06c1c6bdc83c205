-- A draft that another was split off may be discarded: the other one stands on its own from then on.
alter table application drop constraint application_based_on_fkey;
alter table application add foreign key (based_on) references application (id) on delete set null;
create index application_based_on on application (based_on) where based_on is not null;
