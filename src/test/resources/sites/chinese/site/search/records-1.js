mingbaiSearch([
{"kind":"item","path":"items/01.html","number":1,"in":[[0,1],[0],0],"about":[3],"title":["扩大学位供给"],"text":["新建学校。\n改扩建学校。"],"facts":["区教育局、区发展改革局 · 全区"]},
{"kind":"item","path":"items/02.html","number":2,"in":[[0],[],0],"about":[],"title":["完善入学办法"],"text":["公布办法。"],"facts":["区教育局 · 城区"]},
{"kind":"unit","path":"units/education.html","title":["区教育局"],"text":[""],"facts":["区直部门"]},
{"kind":"unit","path":"units/development-reform.html","title":["区发展改革局"],"text":["区发展和改革局"],"facts":["区直部门"]},
{"kind":"region","path":"regions/district.html","title":["本区"],"text":["全区"],"facts":["区"]},
{"kind":"region","path":"regions/town.html","title":["城区"],"text":[""],"facts":["区"]},
{"kind":"concept","path":"glossary/school-place.html","title":["学位"],"text":["学校能够招收的名额。"],"facts":["学位"]},
{"kind":"prose","path":"about.html","title":["关于"],"text":["这是中文一种语言的出版物。"],"facts":[""]}
]);
