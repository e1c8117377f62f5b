mingbaiFacets({"unit":[],"region":[],"scope":[{"id":"not-stated","name":[],"group":[]}],"topic":[]},[[[],[0],[]]],0,[]);
