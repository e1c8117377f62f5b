var name = prompt(1);
