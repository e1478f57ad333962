drop table vitals; drop table patients; drop table users;
